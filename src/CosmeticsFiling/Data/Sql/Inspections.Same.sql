select id
from inspection_draws
where year = @Year
  and purpose = @Purpose
  and round = @Round
