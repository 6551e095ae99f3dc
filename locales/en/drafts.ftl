### Drafts that wait on Today, of forms that lie over a place.

# $when, in each of these: when it was kept last
today-draft-request = Request to you of { $when }
today-draft-agreement = Permission of { $when }
today-draft-passing_on = Passing on in danger of { $when }
today-draft-letter = Letter of { $when }
today-draft-story = Story for supervision of { $when }
today-draft-own_view = Somebody’s own words of { $when }
today-draft-asking = Asked how somebody is, of { $when }
today-draft-bottleneck = What got stuck, of { $when }
