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
