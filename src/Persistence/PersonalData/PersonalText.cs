using System.Data;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dapper;

namespace Platform.Persistence.PersonalData;

/// <summary>
/// Words about persons: stored encrypted, used as a string. A record's member of this type, and a statement's parameter, is
/// all it takes; the column holds text of any length. It never shows itself in a log line.
/// </summary>
[JsonConverter(typeof(Refusal))]
public sealed record PersonalText
{
    private readonly string value;

    private PersonalText(string value) => this.value = value;

    [return: NotNullIfNotNull(nameof(clear))]
    public static implicit operator PersonalText?(string? clear) => clear is null ? null : new PersonalText(clear);

    [return: NotNullIfNotNull(nameof(text))]
    public static implicit operator string?(PersonalText? text) => text?.value;

    public override string ToString() => "***";

    // Whoever writes it into JSON says so by making it a string first: events and logs are JSON too.
    private sealed class Refusal : JsonConverter<PersonalText>
    {
        public override PersonalText? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString();

        public override void Write(Utf8JsonWriter writer, PersonalText value, JsonSerializerOptions options) =>
            throw new NotSupportedException("A personal text is not written into JSON by itself; make it a string where that is meant.");
    }

    internal sealed class Handler : SqlMapper.TypeHandler<PersonalText>
    {
        public override PersonalText? Parse(object value) => PersonalDataCipher.Current.Decrypt((string)value);

        public override void SetValue(IDbDataParameter parameter, PersonalText? value) =>
            parameter.Value = value is null ? DBNull.Value : PersonalDataCipher.Current.Encrypt(value);
    }
}
