'use strict';
(() => {
  const summary = JSON.parse(document.getElementById('data').textContent);
  const colour = name => getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();
  const number = value => value == null ? '–' : Number(value).toLocaleString('en', { maximumFractionDigits: 2 });
  const short = value => Math.abs(value) >= 1e6 ? number(Math.round(value / 1e4) / 100) + ' M' : Math.abs(value) >= 1e4 ? number(Math.round(value / 1e3)) + ' k' : number(value);

  const bars = (names, series, options = {}) => {
    const axis = { axisLabel: { color: colour('soft') }, axisLine: { lineStyle: { color: colour('line') } }, axisTick: { show: false } };
    const category = { ...axis, type: 'category', data: names, inverse: !!options.across };
    if (options.across) category.axisLabel = { ...axis.axisLabel, interval: 0 };
    const value = { ...axis, type: 'value', max: options.max, axisLabel: { ...axis.axisLabel, formatter: short }, splitLine: { lineStyle: { color: colour('line') } } };
    return {
      animation: false,
      color: [colour('one'), colour('two'), colour('three')],
      textStyle: { fontFamily: 'system-ui, sans-serif' },
      grid: { left: 18, right: options.across ? 66 : 12, top: series.length > 1 ? 34 : 14, bottom: 6, containLabel: true },
      legend: series.length > 1 ? { top: 0, left: 0, textStyle: { color: colour('ink') } } : undefined,
      tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, valueFormatter: number, backgroundColor: colour('card'), borderColor: colour('line'), textStyle: { color: colour('ink') } },
      xAxis: options.across ? value : category,
      yAxis: options.across ? category : value,
      series: series.map(each => ({
        type: 'bar', barMaxWidth: 34, ...each,
        label: { show: series.length === 1, position: options.across ? 'right' : 'top', color: colour('ink'), formatter: options.label || (point => short(point.value)) },
      })),
    };
  };

  const rate = groups => bars(groups.map(group => group.name), [{ name: 'win rate', data: groups.map(group => group.winRate) }],
    { across: true, max: 100, label: point => point.value == null ? '' : number(point.value) + ' %' });

  const charts = {
    funnel: () => bars(summary.funnel.map(phase => phase.name), [{ name: 'count', data: summary.funnel.map(phase => phase.count) }], { across: true }),
    way: () => bars(summary.way.map(step => step.name), [{ name: 'leads', data: summary.way.map(step => step.count) }], { across: true }),
    quarters: () => bars(summary.quarters.map(each => each.quarter), [{ name: 'won, ' + summary.currency, data: summary.quarters.map(each => each.wonAmount) }]),
    forecast: () => bars(summary.forecast.map(month => month.month + (month.overdue ? ' *' : '')), [
      { name: 'estimated, ' + summary.currency, data: summary.forecast.map(month => month.amount) },
      { name: 'weighted, ' + summary.currency + (summary.forecast.some(month => month.overdue) ? '   (* = overdue)' : ''), data: summary.forecast.map(month => month.weighted) },
    ]),
    stages: () => bars(summary.stages.map(stage => stage.stage), [
      { name: 'days of those that left, mean', data: summary.stages.map(stage => stage.meanDays) },
      { name: 'days of those still in it, mean', data: summary.stages.map(stage => stage.meanAge) },
    ]),
  };

  const drawn = [...document.querySelectorAll('[data-chart]')].map(place => {
    const [name, index] = place.dataset.chart.split(':');
    const option = name === 'winRates' ? () => rate(summary.winRates[index].groups) : charts[name];
    const across = name === 'winRates' || name === 'funnel' || name === 'way';
    place.style.height = (across ? Math.max(120, 30 + 27 * place.dataset.rows) : 270) + 'px';
    const chart = echarts.init(place);
    return { chart, option };
  });
  const draw = () => drawn.forEach(({ chart, option }) => chart.setOption(option(), true));
  draw();
  addEventListener('resize', () => drawn.forEach(({ chart }) => chart.resize()));
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
})();
