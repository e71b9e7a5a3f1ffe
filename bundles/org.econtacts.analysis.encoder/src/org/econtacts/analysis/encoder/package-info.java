/** Analysis by a sentence encoder that an operator supplies: an ONNX model and its tokenizer turn a text into a vector. */
@NonNullByDefault({DefaultLocation.PARAMETER, DefaultLocation.RETURN_TYPE})
package org.econtacts.analysis.encoder;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
