select id, zone, year, version, total, source, at, by_name from listing_quota_changes where year = @Year order by zone, version desc
