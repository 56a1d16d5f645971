select filing_id, number, name, state, ground, since, version, at
from product_blocks
where number = @Number and state <> 'resumed'
order by at desc
