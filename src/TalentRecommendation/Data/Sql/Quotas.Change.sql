update listing_quotas set total = @Total, source = @Source, changed_at = @At, changed_by = @AccountId, version = version + 1
where zone = @Zone and year = @Year and version = @Version and taken <= @Total
