insert into declaration_lines (case_id, line, sale, item, goods_code, name, specification, serial, origin, unit, quantity, dutiable_value, duty, consumption_tax, vat, total, steps)
values (@CaseId, @Line, @Sale, @Item, @GoodsCode, @Name, @Specification, @Serial, @Origin, @Unit, @Quantity, @DutiableValue, @Duty, @ConsumptionTax, @Vat, @Total, @Steps)
