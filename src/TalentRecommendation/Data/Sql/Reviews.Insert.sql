insert into listing_reviews (id, listing, outcome, reason, at, by_name)
values (@Id, @Listing, @Outcome, @Reason, @At, @ByName)
