-- Per engine: of two who enter it first one does.
insert into listing_quotas (zone, year, total, taken, source, changed_at, changed_by, version)
select @Zone, @Year, @Total, 0, @Source, @At, @AccountId, 1
where not exists (select 1 from listing_quotas with (updlock, holdlock) where zone = @Zone and year = @Year)
