package org.econtacts.protocol;

/**
 * Request of {@code POST /samples/{id}/doubts}.
 *
 * @param place of the doubt among those of the sample
 * @param mask true: it is personal data, a mark takes its place for good; false: it is an ordinary word
 */
public record DoubtOrder(@Required Integer place, @Required Boolean mask) {}
