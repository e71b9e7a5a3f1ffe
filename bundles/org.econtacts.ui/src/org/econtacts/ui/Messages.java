package org.econtacts.ui;

/** Texts of OSGI-INF/l10n, injected with {@code @Translation}: an underscore stands for a dot in the key. */
public class Messages {

    public String state_starting;
    public String state_starting_detail;
    public String state_failed;
    public String state_signed_out;
    public String state_signed_out_detail;
    public String action_retry;
    public String action_sign_in;
    public String action_close;
    public String connection_online;
    public String connection_connecting;
    public String connection_offline;
    public String connection_none;
    public String connection_signed_out;
    public String sync_waiting;
    public String sync_attention;
    public String sync_show;
    public String status_connection;
    public String status_working;
}
