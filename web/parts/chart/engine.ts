/** The drawing engine, loaded when the first chart is seen: of ECharts only what our charts are made of. */

import { BarChart, HeatmapChart, LineChart, PieChart, ScatterChart } from 'echarts/charts';
import {
  AriaComponent,
  DataZoomComponent,
  GridComponent,
  LegendComponent,
  MarkAreaComponent,
  MarkLineComponent,
  MarkPointComponent,
  TooltipComponent,
  VisualMapComponent,
} from 'echarts/components';
import { init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, HeatmapChart, LineChart, PieChart, ScatterChart, LabelLayout, SVGRenderer]);
use([AriaComponent, DataZoomComponent, GridComponent, LegendComponent, TooltipComponent, VisualMapComponent]);
use([MarkAreaComponent, MarkLineComponent, MarkPointComponent]);

/** Opens a chart in an element. */
export const openChart = (element: HTMLElement) => init(element, null, { renderer: 'svg' });
