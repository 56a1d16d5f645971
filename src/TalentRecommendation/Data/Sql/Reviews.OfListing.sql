select id, listing, outcome, reason, at, by_name
from listing_reviews
where listing = @Listing
order by id
