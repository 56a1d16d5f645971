select p.number
from book_items i
join product_blocks p on p.number = i.filing_number
where i.book_id = @BookId and p.state <> 'resumed'
