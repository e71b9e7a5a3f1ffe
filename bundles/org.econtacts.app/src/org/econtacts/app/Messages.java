package org.econtacts.app;

/** Texts of OSGI-INF/l10n, injected with {@code @Translation}: an underscore stands for a dot in the key. */
public class Messages {

    public String app_name;
    public String switch_name;
    public String about_text;
    public String about_version;
    public String about_licence;
    public String about_key_file;
    public String account_none;
    public String account_offices;
    public String session_server;
    public String session_no_server;
    public String session_not_started;
    public String session_unreachable;
    public String session_address;
    public String session_protocol;
    public String session_expired;
    public String session_first;
    public String session_offline;
    public String session_back;
    public String store_full;
    public String store_damaged;
    public String store_journal_damaged;
    public String store_none;
    public String store_in_use;
    public String store_locked;
    public String warning_read;
    public String sign_in_title;
    public String sign_in_server;
    public String sign_in_account;
    public String sign_in_password;
    public String sign_in_do;
    public String sign_in_cancel;
    public String sign_in_incomplete;
    public String sign_in_working;
}
