update exports set fetched = fetched + 1, fetched_at = @At, row_count = @Rows
where number = @Number
