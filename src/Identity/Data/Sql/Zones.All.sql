select code, title_zh as title, title_en, kind, batch
from zones
order by position
