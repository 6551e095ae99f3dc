### Drafts that wait on Today, of forms that lie over a place.

# $when, in each of these: when it was kept last
today-draft-request = Vraag aan jou van { $when }
today-draft-agreement = Toestemming van { $when }
today-draft-passing_on = Doorgeven bij gevaar van { $when }
today-draft-letter = Brief van { $when }
today-draft-story = Verhaal voor supervisie van { $when }
today-draft-own_view = Eigen woorden van iemand, van { $when }
today-draft-asking = Gevraagd hoe het gaat, van { $when }
today-draft-bottleneck = Wat vastliep van { $when }
today-draft-lead = Wie zorgt ervoor, van { $when }
today-draft-referral_new = Samen naar hulp van { $when }
today-draft-referral = Samen naar hulp, wijziging van { $when }
today-draft-referral_step = Stap naar hulp van { $when }
today-draft-referral_end = Samen naar hulp stopt, van { $when }
# A sensitive mark. The list may be read by somebody who looks along: it does not say what kind of remark.
today-draft-mark = Aantekening van { $when }
today-draft-client_close = Persoon afsluiten, van { $when }
today-draft-card = Afspraakkaart van { $when }
today-draft-request_decline = Vraag niet aannemen, van { $when }
