//! What the vault can hold about people, in words for a DPIA: one line for each kind of data, with the columns it stands
//! for. A test reads the schema of a real vault and finds every column here, so that the papers cannot fall behind.

/// A kind of data.
pub struct Kind {
    /// Its message in `texts/`.
    pub words: &'static str,
    /// Where it stands: `table.column`, or `table.*`.
    pub columns: &'static [&'static str],
}

/// Kinds of data that belong together.
pub struct Group {
    /// Its heading in `texts/`.
    pub words: &'static str,
    /// The kinds.
    pub kinds: &'static [Kind],
}

/// Everything about people that a vault can hold.
pub const GROUPS: &[Group] = &[
    Group {
        words: "data-person",
        kinds: &[
            Kind { words: "data-person-name", columns: &["client.called", "client.is_code_name"] },
            Kind { words: "data-person-reach", columns: &["client.reach", "client.safe_to_call"] },
            Kind { words: "data-person-mind", columns: &["client.mind"] },
            Kind { words: "data-person-age", columns: &["client.birth_year", "client.is_minor", "client.guardian"] },
            Kind { words: "data-person-language", columns: &["client_language.*", "client.interpreter"] },
            Kind { words: "data-person-prefers", columns: &["client.prefers"] },
            Kind { words: "data-person-place", columns: &["client.place", "client.municipality", "client.postcode"] },
            Kind { words: "data-person-household", columns: &["client.household", "household.*"] },
            Kind { words: "data-person-strengths", columns: &["client.strengths"] },
            Kind { words: "data-person-notes", columns: &["client.notes"] },
            Kind { words: "data-person-status", columns: &["client.status"] },
        ],
    },
    Group {
        words: "data-contact",
        kinds: &[
            Kind {
                words: "data-contact-when",
                columns: &["contact.day", "contact.start", "contact.minutes", "contact.kind", "contact.travel_km"],
            },
            Kind { words: "data-contact-who", columns: &["contact_person.*", "contact_present.*"] },
            Kind { words: "data-contact-how", columns: &["contact.role", "contact.language", "contact.interpreter"] },
            Kind { words: "data-contact-about", columns: &["contact_theme.*"] },
            Kind { words: "data-contact-text", columns: &["contact.line", "contact.note"] },
            Kind {
                words: "data-contact-step",
                columns: &["contact.step_what", "contact.step_from", "contact.step_to", "contact.step_done"],
            },
            Kind { words: "data-contact-places", columns: &["contact_service.*"] },
        ],
    },
    Group {
        words: "data-care",
        kinds: &[
            Kind { words: "data-care-signal", columns: &["concern.*", "concern_theme.*"] },
            Kind { words: "data-care-lead", columns: &["lead.*"] },
            Kind { words: "data-care-referral", columns: &["referral.*", "referral_step.*", "referral_barrier.*"] },
            Kind { words: "data-care-mark", columns: &["mark.*"] },
            Kind { words: "data-care-meldcode", columns: &["meldcode.*", "meldcode_signal.*", "meldcode_advice.*"] },
            Kind { words: "data-care-view", columns: &["asking.*", "own_view.*"] },
            Kind { words: "data-care-stuck", columns: &["bottleneck.*"] },
            Kind { words: "data-care-merged", columns: &["client_merged.*"] },
            Kind { words: "data-care-handover", columns: &["handover.*", "handover_person.*", "handover_key.*"] },
        ],
    },
    Group {
        words: "data-days",
        kinds: &[
            Kind { words: "data-days-appointment", columns: &["appointment.*", "appointment_bring.*"] },
            Kind { words: "data-days-moment", columns: &["moment.*"] },
            Kind { words: "data-days-crisis", columns: &["crisis_call.*", "crisis_call_called.*"] },
            Kind { words: "data-days-line", columns: &["local_line.*"] },
        ],
    },
    Group {
        words: "data-papers",
        kinds: &[
            Kind { words: "data-papers-request", columns: &["request.*", "request_contact.*"] },
            Kind {
                words: "data-papers-agreement",
                columns: &["agreement.*", "agreement_item.*", "agreement_concern.*"],
            },
            Kind {
                words: "data-papers-danger",
                columns: &["passing_on.*", "passing_on_item.*", "passing_on_concern.*"],
            },
            Kind { words: "data-papers-letter", columns: &["letter.*", "letter_item.*"] },
        ],
    },
    Group {
        words: "data-own",
        kinds: &[
            Kind { words: "data-own-notes", columns: &["own_note.*"] },
            Kind { words: "data-own-questions", columns: &["question.*"] },
            Kind { words: "data-own-heaviness", columns: &["heaviness.*"] },
            Kind { words: "data-own-check-in", columns: &["check_in.*"] },
        ],
    },
    Group {
        words: "data-besides",
        kinds: &[
            Kind { words: "data-besides-drafts", columns: &["draft.*"] },
            Kind { words: "data-besides-attachments", columns: &["attachment.*"] },
            Kind { words: "data-besides-decisions", columns: &["decision.*", "own_decision.*"] },
            Kind { words: "data-besides-log", columns: &["change.*", "device.*"] },
        ],
    },
];
