select id
from cases
where number = @Number
