package org.econtacts.ui.labels;

/** Texts of OSGI-INF/l10n, injected with {@code @Translation}: an underscore stands for a dot in the key. */
public class Messages {

    public String labelling_title;
    public String labelling_progress;
    public String labelling_unsent;
    public String labelling_waiting;
    public String view_name;
    public String view_unlabelled;
    public String view_skipped;
    public String view_labelled;
    public String view_out_of_scope;
    public String list_name;
    public String list_text;
    public String list_certainty;
    public String list_label;
    public String list_count;
    public String sample_name;
    public String sample_position;
    public String sample_labelled;
    public String sample_out_of_scope;
    public String best_title;
    public String best_none;
    public String best_choice;
    public String search_title;
    public String search_hint;
    public String search_results;
    public String search_none;
    public String action_out_of_scope;
    public String action_skip;
    public String action_undo;
    public String key_undo;
    public String guideline_title;
    public String guideline_none;
    public String guideline_hint;
    public String audience_individual;
    public String audience_business;
    public String audience_both;
    public String loading;
    public String loading_detail;
    public String failed_title;
    public String failed_unreachable;
    public String retry;
    public String empty_store_title;
    public String empty_store_detail;
    public String empty_unlabelled_title;
    public String empty_unlabelled_detail;
    public String empty_skipped_title;
    public String empty_skipped_detail;
    public String empty_labelled_title;
    public String empty_labelled_detail;
    public String empty_see_skipped;
    public String empty_see_unlabelled;
    public String notice_conflict;
    public String notice_unsure;
    public String notice_nothing_to_undo;
}
