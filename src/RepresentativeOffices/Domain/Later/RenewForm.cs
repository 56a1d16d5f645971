using System.ComponentModel.DataAnnotations;
using Platform.CaseKernel.Rules;

namespace Platform.RepresentativeOffices.Domain.Later;

/// <summary>Application to renew an office's term (L584 art. 28).</summary>
public sealed record RenewForm : IAuthenticated, IHasAgent
{
    /// <summary>The new last day of the term.</summary>
    [Required]
    public DateOnly? TermTo { get; init; }

    public ApprovalForm? Approval { get; init; }

    [Required]
    public AuthenticationForm? Authentication { get; init; }

    public TranslationsForm? Translations { get; init; }

    public AgentForm? Agent { get; init; }

    IReadOnlyList<ForeignPaper> IAuthenticated.ForeignPapers => [ForeignPaper.ParentCertificate, ForeignPaper.BankLetter];

    string? IAuthenticated.HomeIn(CheckContext context) => context.Office()?.Entry.ForeignEnterprise.Country;
}
