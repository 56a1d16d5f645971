select zone, year, total, taken, source, version from listing_quotas where zone = @Zone and year = @Year
