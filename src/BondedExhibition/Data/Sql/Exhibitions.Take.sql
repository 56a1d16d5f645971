-- The guard: no more goes out than the 业务申报表 declares.
update exhibition_goods
set taken = taken + @Change
where exhibition_id = @ExhibitionId and item_id = @ItemId and serial = @Serial
  and taken + @Change <= quantity
