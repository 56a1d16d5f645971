namespace Platform.Documents;

/// <summary>
/// Where people reach the platform: printed on paper and drawn as QR codes, so a wrong one cannot be taken back.
/// Outside Development it must be configured (<c>Documents:PublicAddress</c>); a request's own host is never believed.
/// </summary>
public sealed class PublicAddress
{
    private const string Local = "http://localhost:8080";

    private readonly Uri root;

    public PublicAddress(IConfiguration configuration, IHostEnvironment environment)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var given = configuration["Documents:PublicAddress"];
        if (string.IsNullOrWhiteSpace(given) && environment.IsDevelopment())
            given = Local;
        if (!Uri.TryCreate(given?.TrimEnd('/') + "/", UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            throw new InvalidOperationException("Documents:PublicAddress is missing or no http address: outside Development it names where people reach the platform, such as https://zones.example.cn.");
        root = address;
    }

    /// <summary>The page on which anybody sees whether a certificate counts.</summary>
    public Uri OfCertificate(string number) => new(root, $"certificates/{Uri.EscapeDataString(number)}");

    /// <summary>The page of a personal link, for somebody who has no account.</summary>
    public Uri OfInvitation(string token) => new(root, $"invitations/{Uri.EscapeDataString(token)}");
}
