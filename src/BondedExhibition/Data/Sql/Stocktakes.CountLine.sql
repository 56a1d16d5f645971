update stocktake_lines set expected = @Expected, counted = @Counted, note = @Note where stocktake_id = @StocktakeId and rank = @Rank
