package org.econtacts.analysis.retrieval;

/**
 * A case that resembles what was asked.
 *
 * @param found the case
 * @param score BM25; greater than 0, without upper limit
 */
record Neighbour(Case found, double score) {}
