using Platform.Testing;
using Platform.Testing.Hosting;

namespace Platform.TalentRecommendation.Tests.Acts;

/// <inheritdoc/>
public sealed class Story(ServiceHost<Program> host, string matter = "tal.employer") : CaseStory<Story>(host.As, host.Client, Root, matter, TestCallers.OfficerOfTalentJA)
{
    public const string Root = "/api/talent";
}
