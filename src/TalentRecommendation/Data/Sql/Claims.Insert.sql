insert into listing_claims (id, listing, kind, account_id, claimant, reason, filed_at, state)
values (@Id, @Listing, @Kind, @AccountId, @Claimant, @Reason, @FiledAt, @State)
