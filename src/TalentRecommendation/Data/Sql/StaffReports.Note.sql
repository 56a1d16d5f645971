delete from staff_reports where report_id = @ReportId and office = @Office
