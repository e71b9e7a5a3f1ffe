/** The team lead's page: how suggestions are received, over time, by group and by template. Team figures only. */
package org.econtacts.ui.supervision.acceptance;
