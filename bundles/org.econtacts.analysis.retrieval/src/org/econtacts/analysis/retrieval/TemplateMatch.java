package org.econtacts.analysis.retrieval;

/**
 * Why a template was found.
 *
 * @param title as people are shown it; empty = none was found
 * @param weights what each of the passage's words adds to its score, 0 or more; empty when none was found
 */
record TemplateMatch(String title, double[] weights) {

    static final TemplateMatch NONE = new TemplateMatch("", new double[0]);
}
