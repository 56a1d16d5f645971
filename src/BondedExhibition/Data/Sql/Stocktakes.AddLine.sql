insert into stocktake_lines (stocktake_id, rank, lot_id) values (@StocktakeId, @Rank, @LotId)
