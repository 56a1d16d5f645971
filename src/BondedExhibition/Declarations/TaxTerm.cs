using Platform.BondedExhibition.Domain;
using Platform.CaseKernel.Clock;

namespace Platform.BondedExhibition.Declarations;

/// <summary>By when tax is paid, and what being late costs (GSF art. 43).</summary>
internal static class TaxTerm
{
    private const int FifthWorkingDay = 5;

    /// <summary>Of the tax, for each day.</summary>
    private const decimal LateRate = 0.0005m;

    /// <summary>Fifteen days from completing the declaration; of 汇总 the fifth working day of the next month.</summary>
    public static DateOnly DueOn(TaxPayment payment, DateOnly completedOn, WorkingDays days)
    {
        if (payment == TaxPayment.Each)
            return days.Count(completedOn, Terms.TaxPayment.Amount, DayUnit.CalendarDays).Due;
        var lastOfMonth = new DateOnly(completedOn.Year, completedOn.Month, 1).AddMonths(1).AddDays(-1);
        return days.Count(lastOfMonth, FifthWorkingDay, DayUnit.WorkingDays).Due;
    }

    /// <summary>滞纳金 up to a day, CNY to the fen; nothing as long as it is in time.</summary>
    public static decimal LateFee(decimal tax, DateOnly dueOn, DateOnly on) =>
        on <= dueOn ? 0.00m : decimal.Round(tax * LateRate * (on.DayNumber - dueOn.DayNumber), 2, MidpointRounding.AwayFromZero);
}
