update calendars
set version = @Version, first_day = @FirstDay, body = @Body, loaded_at = @LoadedAt, loaded_by = @LoadedBy
where year = @Year
