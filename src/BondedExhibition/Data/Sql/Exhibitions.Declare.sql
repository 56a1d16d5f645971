insert into exhibition_goods (exhibition_id, item_id, serial, quantity, taken)
select @ExhibitionId, id, @Serial, @Quantity, 0 from book_items where book_id = @BookId and seq = @Item
