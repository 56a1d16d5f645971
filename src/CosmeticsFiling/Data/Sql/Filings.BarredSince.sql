-- When this filer's filing of this product was last cancelled on this ground.
select max(ended_on)
from filings
where filer_key = @FilerKey
  and product_key = @ProductKey
  and ground = @Ground
  and state = 'cancelled'
  and ended_on > @Since
