namespace Platform.Web.Shared.Api;

/// <summary>The documents that a case has, and whether they can be had as PDF.</summary>
public sealed record Documents
{
    public static readonly Documents None = new();

    public IReadOnlyList<DocumentLine> Items { get; init => field = value ?? []; } = [];

    public bool Pdf { get; init; }

    /// <summary>Why there are no PDFs.</summary>
    public string? PdfProblem { get; init; }
}

/// <param name="State">Of a certificate.</param>
public sealed record DocumentLine(string Kind, string Number, string Title, string? Holder, DateOnly Date, string? CheckCode, string? State);

public sealed record RevocationGround(string Code, string Title, string? Provision);
