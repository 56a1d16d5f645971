-- Per engine: of two who enter it first one does.
insert into listing_quotas (zone, year, total, taken, source, changed_at, changed_by, version)
values (@Zone, @Year, @Total, 0, @Source, @At, @AccountId, 1)
on conflict (zone, year) do nothing
