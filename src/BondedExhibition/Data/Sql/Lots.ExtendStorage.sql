update lots
set storage_until = @Until
where storage_until < @Until
  and (serial = @Serial or @Serial = '')
  and item_id = (select i.id from book_items i where i.book_id = @BookId and i.seq = @Item)
