select id, listing, kind, account_id, claimant, reason, filed_at, state, decided_at, decided_by, decision
from listing_claims
where id = @Id
