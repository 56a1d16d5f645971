insert into listing_quota_changes (id, zone, year, version, total, source, at, by_name)
values (@Id, @Zone, @Year, @Version, @Total, @Source, @At, @ByName)
