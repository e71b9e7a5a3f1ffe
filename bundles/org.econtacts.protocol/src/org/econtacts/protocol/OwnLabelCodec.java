package org.econtacts.protocol;

import org.econtacts.protocol.BadInputException.Fault;

/** Our own lines, without loss; a line {@code {"text","label"}} is taken as well. */
final class OwnLabelCodec extends LineCodec {

    @Override
    String line(LabelledSample sample) {
        return json().writeText(sample);
    }

    @Override
    LabelledSample sample(byte[] line) throws BadInputException {
        try {
            LabelledSample sample = json().read(line, LabelledSample.class);
            if (sample.text().isBlank()) {
                throw new BadInputException("text", Fault.MISSING);
            }
            return sample;
        } catch (BadInputException e) {
            boolean bare = e.field().equals("label") && e.fault() == Fault.UNKNOWN_FIELD || e.fault() == Fault.MISSING;
            if (!bare) {
                throw e;
            }
            return bare(line, e);
        }
    }

    private LabelledSample bare(byte[] line, BadInputException first) throws BadInputException {
        try {
            SampleLine sample = json().readSample(line);
            return LabelledSample.of(null, sample.text(), sample.labelled() ? sample.labels() : null);
        } catch (BadInputException e) {
            throw e.fault() == Fault.UNKNOWN_FIELD ? first : e;
        }
    }
}
