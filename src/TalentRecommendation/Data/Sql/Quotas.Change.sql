update listing_quotas set total = @Total, source = @Source, changed_at = @At, changed_by = @AccountId where zone = @Zone and year = @Year and taken <= @Total
