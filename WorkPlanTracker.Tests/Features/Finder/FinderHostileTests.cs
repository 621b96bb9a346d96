using FsCheck;
using FsCheck.Fluent;
using WorkPlanTracker.App.Features.Finder;
using WorkPlanTracker.Tests.Support;

namespace WorkPlanTracker.Tests.Features.Finder;

public sealed class FinderHostileTests(SampleIndex sample) : IClassFixture<SampleIndex>
{
    [Fact]
    public void Any_text_gets_an_answer() =>
        Prop.ForAll<string?>(text =>
        {
            var answer = sample.Search(text);
            return answer.Said.Length > 0 && answer.Groups.All(g => g.Hits.Count is > 0 and <= 20 && g.Total >= g.Hits.Count);
        }).Holds();

    [Fact]
    public void Any_UTF_16_at_all_gets_an_answer_even_half_a_letter() =>
        Prop.ForAll(ArbMap.Default.ArbFor<ushort[]>(), units => sample.Search(new string([.. units.Select(u => (char)u)])).Said.Length > 0).Holds();

    [Fact]
    public void However_much_is_typed_only_so_much_is_looked_at() =>
        Prop.ForAll<NonEmptyString, PositiveInt>((word, times) =>
        {
            var query = FinderQuery.Of(string.Join(' ', Enumerable.Repeat(word.Get, Math.Min(times.Get * 100, 4_000))));
            return query.Text.Length <= FinderQuery.LongestText && query.Words.Count <= 8 && query.Words.All(w => w.Length <= FinderWords.LongestWord);
        }).Holds();

    [Theory]
    [InlineData("jigsaw ")]
    [InlineData("x")]
    [InlineData("é")]
    public void Ten_thousand_characters_are_answered_and_told_how_many_count(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, (10_000 / piece.Length) + 1));

        Assert.Contains("Only the first 200 characters are looked at.", sample.Search(text).Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("!?.,;:()[]{}")]
    [InlineData("---")]
    [InlineData("' ’ \" “")]
    [InlineData("%_*\\/<>&")]
    [InlineData("\ud83d")]
    [InlineData("\u0301\u0301")]
    public void Punctuation_alone_asks_for_letters_and_offers_what_everyone_starts_with(string text)
    {
        var answer = sample.Search(text);

        Assert.False(answer.Found);
        Assert.Equal("Type letters or numbers: there are none in this.", answer.Said);
        Assert.NotEmpty(answer.Groups);
    }

    [Theory]
    [InlineData("JIGSAW AUDIT", "jigsaw audit")]
    [InlineData("Jígsàw aüdit", "jigsaw audit")]
    [InlineData("commissioner’s report", "commissioners report")]
    [InlineData("ＳＯＰ", "sop")]
    [InlineData("PP-M09", "pp m9")]
    [InlineData("7th", "7")]
    [InlineData("2010 007 100", "2010 7 100")]
    public void Case_accents_and_spelling_of_numbers_make_no_difference(string typed, string plain) => Assert.Equal(plain, string.Join(' ', FinderWords.Of(typed)));

    [Fact]
    public void One_slip_is_forgiven_in_a_word_of_four_letters_or_more()
    {
        Prop.ForAll(Gen.Choose(0, 5).Two().ToArbitrary(), slip =>
        {
            var letters = "jigsaw".ToList();
            letters.RemoveAt(slip.Item1);
            return Likeness.Typo(new string([.. letters]), "jigsaw", 1) > 0;
        }).Holds();
        Assert.Equal(0, Likeness.Forgiven("2011"));
        Assert.Equal(0f, Likeness.Typo("cat", "cot", 1));
    }
}
