package org.econtacts.store;

/** All ports of one data folder or database; closing it releases the folder. */
public interface Store extends AutoCloseable {

    MessageStore messages();

    DecisionLog decisions();

    TemplateStore templates();

    LabelStore labels();

    AccountStore accounts();

    DraftStore drafts();

    AuditLog audit();

    @Override
    void close();
}
