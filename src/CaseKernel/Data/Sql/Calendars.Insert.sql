insert into calendars (year, version, first_day, body, loaded_at, loaded_by)
values (@Year, @Version, @FirstDay, @Body, @LoadedAt, @LoadedBy)
