select zone, year, total, taken, source, version from listing_quotas where year = @Year order by zone
