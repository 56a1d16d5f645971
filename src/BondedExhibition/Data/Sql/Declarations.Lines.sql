select case_id, line, sale, item, goods_code, name, specification, serial, origin, unit, quantity, dutiable_value, duty, consumption_tax, vat, total, steps
from declaration_lines
where case_id = @CaseId
order by line
