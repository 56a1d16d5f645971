update losses set sale_id = @SaleId where id = @Id
